/// The window: whether there can be one, and its opening.
@NullMarked
package io.hullwright.gui;

import org.jspecify.annotations.NullMarked;
