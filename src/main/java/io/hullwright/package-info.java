/// Hullwright: facts are collected, checks judge them, reports show the verdicts.
@NullMarked
package io.hullwright;

import org.jspecify.annotations.NullMarked;
