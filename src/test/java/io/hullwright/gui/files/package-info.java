/// The page of compose files and Dockerfiles.
@NullMarked
package io.hullwright.gui.files;

import org.jspecify.annotations.NullMarked;
