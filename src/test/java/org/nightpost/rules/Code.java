package org.nightpost.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled portal without its tests, read once for all rules. */
final class Code {
    static final String ROOT = "org.nightpost";

    /** What the template compiler writes; nobody's handwriting. */
    static final String GENERATED = "org.nightpost.pages..";

    static final JavaClasses ALL = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private Code() {}

    /** The feature: the package directly below the root. */
    static String feature(JavaClass type) {
        String inside = type.getPackageName()
                .substring(Math.min(ROOT.length(), type.getPackageName().length()));
        return inside.isEmpty() ? "" : inside.substring(1).split("\\.")[0];
    }

    static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(ROOT + ".")
                && !feature(type).equals("pages");
    }
}
