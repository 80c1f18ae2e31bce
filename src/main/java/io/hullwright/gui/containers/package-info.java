/// The page of the containers and their settings.
@NullMarked
package io.hullwright.gui.containers;

import org.jspecify.annotations.NullMarked;
