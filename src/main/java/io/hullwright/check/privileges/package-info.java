/// Checks of the area privileges.
@NullMarked
package io.hullwright.check.privileges;

import org.jspecify.annotations.NullMarked;
