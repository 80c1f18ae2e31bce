/// Checks of the area isolation.
@NullMarked
package io.hullwright.check.isolation;

import org.jspecify.annotations.NullMarked;
