// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/**
 * What a continuation of a future throws is seen only by who has the future that it returns. Reads the byte code for places that
 * drop that future: whatever is thrown there is lost, and who waits waits for ever.
 */
class DroppedContinuationsTest {

    /**
     * Places that drop it. Their continuations only hand a result on, or catch what they call; look at another one, and have
     * it do so, before it is named here.
     */
    private static final Set<String> KNOWN = Set.of(
            // aborts a connection; nothing waits for it
            "http/Watch.<init>",
            // cancels
            "page/Pages.read",
            "client/WithoutRefusedFields.start",
            "client/Delivery.start",
            // forgets a failed look-up
            "client/UpworkAccountLookup.items",
            // completes the future that callers have
            "client/Organizations.ask",
            "client/Delivery.attempt",
            "client/WithoutRefusedFields.ask",
            // gives the exchange back, whatever was thrown before
            "UpworkProducer.process",
            // the last one is exceptionally: it logs
            "runtime/DefaultOrganization.warnOnce",
            // leaves the queue; goes on with the next whatever was thrown before
            "budget/QueuedBudget.limitWait",
            "budget/QueuedBudget.pump");

    private static final List<String> CONTINUATIONS =
            List.of("then", "when", "handle", "exceptionally", "run", "accept", "apply");

    @Test
    void noOtherPlaceLosesWhatAContinuationThrows() throws Exception {
        Path classes = Path.of(UpworkComponent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<String> dropped = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                dropped.addAll(dropped(Files.newInputStream(file)));
            }
        }
        assertThat(dropped).containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    /** One that must be found. */
    static final class Careless {

        void drops(CompletableFuture<String> future, StringBuilder all) {
            future.thenAccept(text -> all.append(text.strip()));
        }

        void dropsTheLast(CompletableFuture<String> future, StringBuilder all) {
            future.thenApply(String::strip).handleAsync((text, failure) -> all.append(text));
        }

        CompletableFuture<String> hands(CompletableFuture<String> future) {
            CompletableFuture<String> stripped = future.thenApply(String::strip);
            return stripped.whenComplete((text, failure) -> text.length());
        }
    }

    @Test
    void findsWhatIsDropped() throws Exception {
        assertThat(dropped(Careless.class.getResourceAsStream("DroppedContinuationsTest$Careless.class")))
                .containsExactlyInAnyOrder(
                        "client/DroppedContinuationsTest$Careless.drops",
                        "client/DroppedContinuationsTest$Careless.dropsTheLast");
    }

    private static Set<String> dropped(InputStream code) throws IOException {
        Set<String> found = new TreeSet<>();
        try (code) {
            ClassReader reader = new ClassReader(code.readAllBytes());
            String type = reader.getClassName().replace("io/github/camelupwork/", "");
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String form, String generic, String[] thrown) {
                            return new Drops(() -> found.add(type + "." + name));
                        }
                    },
                    ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
        return found;
    }

    /** Tells of a continuation whose future the next instruction throws away. */
    private static final class Drops extends MethodVisitor {

        private final Runnable drop;
        private boolean continued;

        private Drops(Runnable drop) {
            super(Opcodes.ASM9);
            this.drop = drop;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String form, boolean isInterface) {
            continued = owner.startsWith("java/util/concurrent/Complet")
                    && form.matches(".*\\)Ljava/util/concurrent/Complet(ableFuture|ionStage);")
                    && CONTINUATIONS.stream().anyMatch(name::startsWith);
        }

        @Override
        public void visitInsn(int opcode) {
            if (continued && opcode == Opcodes.POP) {
                drop.run();
            }
            continued = false;
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            continued = false;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            continued = false;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String form) {
            continued = false;
        }
    }
}
