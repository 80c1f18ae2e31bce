/// Checks of the area supply.
@NullMarked
package io.hullwright.check.supply;

import org.jspecify.annotations.NullMarked;
