/// The command line: one class per command.
@NullMarked
package io.hullwright.cli;

import org.jspecify.annotations.NullMarked;
