/// Reads JSON.
@NullMarked
package io.hullwright.collect.json;

import org.jspecify.annotations.NullMarked;
