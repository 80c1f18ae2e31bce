/// What the window shows: one look at an engine, kept up to date.
@NullMarked
package io.hullwright.gui.look;

import org.jspecify.annotations.NullMarked;
