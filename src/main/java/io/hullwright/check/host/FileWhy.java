package io.hullwright.check.host;

/// What somebody who is not root could do with a file of this kind.
final class FileWhy {

    static final String UNIT =
            "systemd runs what stands in this unit as root. Whoever else may write it is root after"
                    + " the next start.";

    static final String SETTINGS =
            "What stands in here decides how the engine starts: a changed line opens it to the"
                    + " network or starts a program of somebody's choice as root.";

    static final String CERTIFICATE =
            "It decides whom the engine trusts. Whoever else may write it can let in a registry or"
                    + " a client of their own. Reading it harms nobody.";

    static final String KEY =
            "Whoever reads the key can answer in the engine's name and take over what clients send"
                    + " it.";

    static final String SOCKET =
            "Whoever may write to the socket is root on the host: one request starts a container"
                    + " that holds the whole disk.";

    private FileWhy() {}
}
