package io.hullwright.core.secrets;

import io.hullwright.secret.NewSecret;
import io.hullwright.secret.SecretMaker;
import io.hullwright.secret.SecretOrder;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.Arrays;

/// The front door to all that is about secrets.
public final class Secrets {

    /// @throws Problem `HW-170` when the order cannot be met
    public NewSecret make(SecretOrder order) throws Problem {
        try {
            return SecretMaker.make(order);
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    /// Writes the value alone, without a line end of ours, to a file of mode 600.
    ///
    /// @param force replace a regular file that is there
    /// @throws Problem `HW-171` when something is there, `HW-172` when it cannot be written
    public void write(NewSecret made, Path file, boolean force) throws Problem {
        var bytes = made.value().bytes();
        try {
            if (force) {
                PrivateFile.replace(file, bytes);
            } else {
                PrivateFile.create(file, bytes);
            }
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// What an order that cannot be met becomes.
    public static Problem wrong(IllegalArgumentException e) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-170",
                "No secret is made.",
                "What was asked for cannot be: " + e.getMessage() + ".",
                "`hullwright secret new --help` lists what can be given.",
                e);
    }
}
