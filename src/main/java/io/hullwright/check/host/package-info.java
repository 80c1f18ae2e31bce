/// Checks of the area host.
@NullMarked
package io.hullwright.check.host;

import org.jspecify.annotations.NullMarked;
