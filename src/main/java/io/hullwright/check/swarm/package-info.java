/// Checks of the area swarm.
@NullMarked
package io.hullwright.check.swarm;

import org.jspecify.annotations.NullMarked;
