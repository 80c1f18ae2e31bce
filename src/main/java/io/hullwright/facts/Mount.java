package io.hullwright.facts;

/// Something mounted into a workload.
///
/// @param type `bind`, `volume`, `tmpfs`, `npipe`, `cluster`, `image`, or a word we do not know yet
/// @param source path on the host for a bind, path of the volume's data for a volume
/// @param target path inside
/// @param volume the volume's name, empty for others
/// @param anonymous true for a volume whose name the engine made up
/// @param propagation `rprivate`, `shared`, `rslave`, …; empty when it does not apply
public record Mount(
        String type,
        String source,
        String target,
        boolean readOnly,
        String volume,
        boolean anonymous,
        String propagation,
        Origin origin) {

    public boolean isBind() {
        return type.equals("bind");
    }

    public boolean isVolume() {
        return type.equals("volume");
    }
}
