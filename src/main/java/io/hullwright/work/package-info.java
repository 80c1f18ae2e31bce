/// How long work is told and how it fails; every package may know it.
@NullMarked
package io.hullwright.work;

import org.jspecify.annotations.NullMarked;
