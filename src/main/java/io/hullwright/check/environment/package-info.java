/// Checks of the area environment.
@NullMarked
package io.hullwright.check.environment;

import org.jspecify.annotations.NullMarked;
