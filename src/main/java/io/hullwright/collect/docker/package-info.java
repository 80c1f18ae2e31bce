/// Looks at an engine through its API and turns its answers into facts.
@NullMarked
package io.hullwright.collect.docker;

import org.jspecify.annotations.NullMarked;
