package io.hullwright.work;

/// Told how far long work is. May be called from several threads.
@FunctionalInterface
public interface Progress {

    Progress SILENT = (_, _, _) -> {};

    /// @param done subjects done
    /// @param total subjects in all, as far as known
    /// @param doing what is done now, in a few words
    void at(int done, int total, String doing);
}
