/// The page of compose files and Dockerfiles: their text, what is wrong in it, what runs from it.
@NullMarked
package io.hullwright.gui.files;

import org.jspecify.annotations.NullMarked;
