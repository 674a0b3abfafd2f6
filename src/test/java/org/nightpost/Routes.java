package org.nightpost;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The routes that tests know of ({@code routes.txt}), and those that the compiled resources really have. */
public final class Routes {
    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("src/test/resources/routes.txt");
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    private Routes() {}

    public static List<Route> known() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Route::parse)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Method and path of every resource method, read by reflection. */
    public static Set<String> compiled() {
        Set<String> routes = new TreeSet<>();
        for (java.nio.file.Path file : Folders.files(CLASSES.resolve("org/nightpost"), ".class")) {
            String name = CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
            Class<?> type = load(name);
            if (type.isAnnotationPresent(Path.class)) {
                for (Method method : type.getDeclaredMethods()) {
                    addRoute(routes, type.getAnnotation(Path.class).value(), method);
                }
            }
        }
        return routes;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Routes.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void addRoute(Set<String> routes, String first, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path second = method.getAnnotation(Path.class);
                String joined = "/" + first + "/" + (second == null ? "" : second.value());
                String plain = joined.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}");
                String path = plain.length() > 1 ? plain.replaceFirst("/$", "") : plain;
                routes.add(verb.value() + " " + path);
            }
        }
    }
}
