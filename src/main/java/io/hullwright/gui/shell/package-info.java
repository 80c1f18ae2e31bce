/// The frame around the pages: navigation, endpoint, state.
@NullMarked
package io.hullwright.gui.shell;

import org.jspecify.annotations.NullMarked;
