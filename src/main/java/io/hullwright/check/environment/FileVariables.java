package io.hullwright.check.environment;

/// Which variables of well-known images can be given as a file instead.
/// Source: the images' own documentation.
public final class FileVariables {

    private FileVariables() {}

    /// The variable by which an official image reads the same value from a file, empty when it has
    /// none.
    public static String of(String image, String variable) {
        if (!isPlainWord(variable)) {
            return "";
        }
        return switch (image) {
            case "postgres", "postgis", "pgvector", "timescaledb" ->
                    withSuffix(variable, "_FILE", "POSTGRES_");
            case "mysql" -> withSuffix(variable, "_FILE", "MYSQL_");
            case "mariadb" -> withSuffix(variable, "_FILE", "MARIADB_", "MYSQL_");
            case "mongo" -> withSuffix(variable, "_FILE", "MONGO_INITDB_ROOT_");
            case "wordpress" -> withSuffix(variable, "_FILE", "WORDPRESS_");
            case "nextcloud" ->
                    withSuffix(
                            variable, "_FILE", "POSTGRES_", "MYSQL_", "NEXTCLOUD_ADMIN_", "REDIS_");
            case "joomla" -> withSuffix(variable, "_FILE", "JOOMLA_DB_");
            case "influxdb" -> withSuffix(variable, "_FILE", "DOCKER_INFLUXDB_INIT_");
            case "pgadmin4" -> withSuffix(variable, "_FILE", "PGADMIN_DEFAULT_");
            case "grafana" -> withSuffix(variable, "__FILE", "GF_");
            default -> "";
        };
    }

    private static String withSuffix(String variable, String suffix, String... prefixes) {
        for (var prefix : prefixes) {
            if (variable.startsWith(prefix)) {
                return variable + suffix;
            }
        }
        return "";
    }

    /// Only such a name may enter a command that a person is shown.
    private static boolean isPlainWord(String name) {
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
                return false;
            }
        }
        return true;
    }
}
