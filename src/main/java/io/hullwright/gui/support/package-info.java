/// What every page of the window is made of.
@NullMarked
package io.hullwright.gui.support;

import org.jspecify.annotations.NullMarked;
