/// Checks of the area engine.
@NullMarked
package io.hullwright.check.engine;

import org.jspecify.annotations.NullMarked;
