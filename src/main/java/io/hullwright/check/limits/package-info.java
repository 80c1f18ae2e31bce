/// Checks of the area limits.
@NullMarked
package io.hullwright.check.limits;

import org.jspecify.annotations.NullMarked;
