package io.hullwright.support;

/// Answers of an engine, in the smallest form the collector needs.
public final class FakeObjects {

    public static final String INFO =
            """
            {"ID":"fake","Name":"fake-host","OSType":"linux","OperatingSystem":"Debian GNU/Linux 13",
             "SecurityOptions":["name=apparmor","name=seccomp,profile=builtin"],"Driver":"overlay2",
             "LoggingDriver":"json-file","CgroupVersion":"2","DefaultRuntime":"runc",
             "Runtimes":{"runc":{}},"DockerRootDir":"/var/lib/docker","Warnings":null,
             "Swarm":{"LocalNodeState":"inactive"},"RegistryConfig":{"InsecureRegistryCIDRs":["127.0.0.0/8"]}}
            """;

    static final String VERSION =
            """
            {"Version":"29.1.0","ApiVersion":"1.52","MinAPIVersion":"1.24",
             "Components":[{"Name":"Engine","Version":"29.1.0"}]}
            """;

    private FakeObjects() {}

    /// The answer of `/info` of a healthy engine.
    public static String info() {
        return INFO;
    }

    /// A container as the list and the inspect answer show it.
    ///
    /// @param name without slash, as JSON text: quotes and control characters already escaped
    public record Container(String id, String name, String inspect) {

        String listed() {
            return "{\"Id\":\""
                    + id
                    + "\",\"Names\":[\"/"
                    + name
                    + "\"],\"State\":\"running\",\"ImageID\":\"sha256:"
                    + "0".repeat(64)
                    + "\"}";
        }
    }

    /// A running container, number `number`, with Docker's defaults.
    public static Container container(int number) {
        return container(number, "web-" + number, "");
    }

    /// @param name as JSON text
    /// @param env elements of `Config.Env` as JSON, for example `"A=b","C=d"`
    public static Container container(int number, String name, String env) {
        var id = "%064x".formatted(number + 1);
        return new Container(
                id,
                name,
                """
                {"Id":"%s","Name":"/%s","Created":"2026-11-20T10:00:00Z","Path":"sleep","Args":["1d"],
                 "Image":"sha256:%s","RestartCount":0,"AppArmorProfile":"docker-default","ExecIDs":null,
                 "State":{"Status":"running","Running":true,"Pid":0,"OOMKilled":false},
                 "HostConfig":{"NetworkMode":"bridge","Privileged":false,"CapAdd":null,"CapDrop":null,
                  "PidMode":"","IpcMode":"private","UTSMode":"","UsernsMode":"","CgroupnsMode":"private",
                  "SecurityOpt":null,"ReadonlyRootfs":false,"Memory":0,"NanoCpus":0,"PidsLimit":null,
                  "PortBindings":{},"RestartPolicy":{"Name":"no","MaximumRetryCount":0},
                  "LogConfig":{"Type":"json-file","Config":{}},"Runtime":"runc","MaskedPaths":["/proc/kcore"],
                  "ReadonlyPaths":["/proc/sys"]},
                 "Mounts":[],
                 "Config":{"User":"","Env":[%s],"Image":"shop/web:1","Labels":{},"Healthcheck":null},
                 "NetworkSettings":{"Ports":{},"Networks":{"bridge":{}}}}
                """
                        .formatted(id, name, "0".repeat(64), env));
    }
}
