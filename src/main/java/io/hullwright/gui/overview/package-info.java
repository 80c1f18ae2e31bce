/// The page that says what to mend first.
@NullMarked
package io.hullwright.gui.overview;

import org.jspecify.annotations.NullMarked;
