/// The window, driven as a person drives it, without a display.
@NullMarked
package io.hullwright.gui;

import org.jspecify.annotations.NullMarked;
