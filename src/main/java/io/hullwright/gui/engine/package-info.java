/// The page of the engine and what surrounds the containers.
@NullMarked
package io.hullwright.gui.engine;

import org.jspecify.annotations.NullMarked;
