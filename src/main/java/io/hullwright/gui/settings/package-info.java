/// The page of what a person may choose.
@NullMarked
package io.hullwright.gui.settings;

import org.jspecify.annotations.NullMarked;
