package io.hullwright.core.rotation;

import java.nio.file.Path;
import java.util.List;

/// What a person asks for.
///
/// @param container the database's, by name or id
/// @param role whose password it is; empty for the image's POSTGRES_USER, or `postgres`
/// @param admin a superuser that may log in inside of the container; empty for the same
/// @param database to log in to; empty for `postgres`
/// @param places where the password stands, one or more
/// @param restart whether containers that see one of the files are started anew
public record RotationOrder(
        String container,
        String role,
        String admin,
        String database,
        List<Place> places,
        boolean restart) {

    /// @param variable its name in a `.env` file; empty for a file with nothing but the password
    public record Place(Path file, String variable) {}

    public RotationOrder {
        places = List.copyOf(places);
    }
}
