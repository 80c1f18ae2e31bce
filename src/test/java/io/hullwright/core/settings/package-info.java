@NullMarked
package io.hullwright.core.settings;

import org.jspecify.annotations.NullMarked;
