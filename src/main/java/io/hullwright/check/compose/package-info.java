/// Checks of the area compose: what a compose file says beyond the settings of its services.
@NullMarked
package io.hullwright.check.compose;

import org.jspecify.annotations.NullMarked;
