/// Reads Dockerfiles, and the `.dockerignore` beside them, as BuildKit reads the language.
@NullMarked
package io.hullwright.collect.dockerfile;

import org.jspecify.annotations.NullMarked;
