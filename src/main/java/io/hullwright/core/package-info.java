/// The front door: everything the command line and the windows may ask for.
@NullMarked
package io.hullwright.core;

import org.jspecify.annotations.NullMarked;
