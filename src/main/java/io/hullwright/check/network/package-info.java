/// Checks of the area network.
@NullMarked
package io.hullwright.check.network;

import org.jspecify.annotations.NullMarked;
