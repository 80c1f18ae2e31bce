/// Whether containers still are what their compose files say.
@NullMarked
package io.hullwright.check.drift;

import org.jspecify.annotations.NullMarked;
