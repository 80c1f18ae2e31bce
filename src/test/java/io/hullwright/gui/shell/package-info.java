/// The frame around the pages.
@NullMarked
package io.hullwright.gui.shell;

import org.jspecify.annotations.NullMarked;
