/// What a person chose for every look, and what the program keeps on this machine.
@NullMarked
package io.hullwright.core.settings;

import org.jspecify.annotations.NullMarked;
