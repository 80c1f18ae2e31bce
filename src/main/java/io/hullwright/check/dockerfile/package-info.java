/// Checks about a Dockerfile: what it builds, and what its steps do.
@NullMarked
package io.hullwright.check.dockerfile;

import org.jspecify.annotations.NullMarked;
