/// Checks of the area health.
@NullMarked
package io.hullwright.check.health;

import org.jspecify.annotations.NullMarked;
