package org.nightpost.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.nightpost.Folders;

/** The beauty of a code base is in the tail: no long file, no long method, tests included. */
class SourceSizeTest {
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 30;

    @Test
    void noFileHasMoreThan300Lines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : Stream.of(".java", ".jte", ".js", ".css")
                .flatMap(ending -> Folders.files(Path.of("src"), ending).stream())
                .toList()) {
            long lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + " has " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noMethodHasMoreThan30Lines() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tooLong = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(Folders.files(Path.of("src"), ".java")));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(longMethods(unit, positions, tooLong), null);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    private static TreeScanner<Void, Void> longMethods(
            CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
        LineMap lines = unit.getLineMap();
        return new TreeScanner<>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                    long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                    if (last - first + 1 > LONGEST_METHOD) {
                        tooLong.add(unit.getSourceFile().getName() + ":" + first + " " + method.getName() + " has "
                                + (last - first + 1));
                    }
                }
                return super.visitMethod(method, nothing);
            }
        };
    }
}
