package io.stocking.game.tape;

import io.stocking.book.CallAuction;
import io.stocking.book.OrderBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Changes one instruction of the compiled matcher: a comparison is turned round, a plus becomes a minus, a least a most. */
final class MatcherMutation {
    private static final Map<String, Set<String>> MATCHER = Map.of(
            OrderBook.class.getName(),
            Set.of("match", "trade", "fillResting", "rest", "uncross"),
            OrderBook.class.getPackageName() + ".BookSide",
            Set.of("append", "remove", "shrink", "unlink", "behind"),
            CallAuction.class.getName(),
            Set.of("findPrice", "consider"));

    private MatcherMutation() {}

    /**
     * Draws a mutation and writes the mutated class below a directory of classes.
     *
     * @return what was changed
     */
    static String write(final long seed, final Path classes) throws IOException {
        final List<ClassNode> matcher = new ArrayList<>();
        final List<Site> sites = new ArrayList<>();
        for (final String name : MATCHER.keySet().stream().sorted().toList()) {
            final ClassNode type = read(name);
            matcher.add(type);
            type.methods.stream()
                    .filter(method -> MATCHER.get(name).contains(method.name))
                    .forEach(method -> collect(type, method, sites));
        }
        final Site site = sites.get(new SplittableRandom(seed).nextInt(sites.size()));
        site.method().instructions.set(site.instruction(), mutated(site.instruction()));
        for (final ClassNode type : matcher) {
            write(type, classes);
        }
        return "seed " + seed + ": instruction " + site.index() + " of " + site.type().name + "." + site.method().name;
    }

    private static ClassNode read(final String name) throws IOException {
        final ClassNode type = new ClassNode();
        try (InputStream compiled =
                OrderBook.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            new ClassReader(compiled).accept(type, 0);
        }
        return type;
    }

    private static void write(final ClassNode type, final Path classes) throws IOException {
        final ClassWriter writer = new ClassWriter(0);
        type.accept(writer);
        final Path file = classes.resolve(type.name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, writer.toByteArray());
    }

    private static void collect(final ClassNode type, final MethodNode method, final List<Site> sites) {
        int index = 0;
        for (final AbstractInsnNode instruction : method.instructions) {
            if (mutated(instruction) != instruction) {
                sites.add(new Site(type, method, instruction, index));
            }
            index++;
        }
    }

    /** The changed instruction, or the same one when it is not of a kind that is changed. */
    private static AbstractInsnNode mutated(final AbstractInsnNode instruction) {
        final int opcode = instruction.getOpcode();
        if (instruction instanceof final JumpInsnNode jump && opcode >= Opcodes.IFEQ && opcode <= Opcodes.IF_ICMPLE) {
            // Comparisons stand in pairs of opposites, from IFEQ, which is odd.
            return new JumpInsnNode((opcode - 1 ^ 1) + 1, jump.label);
        }
        if (opcode == Opcodes.LADD || opcode == Opcodes.LSUB) {
            return new InsnNode(opcode == Opcodes.LADD ? Opcodes.LSUB : Opcodes.LADD);
        }
        if (instruction instanceof final MethodInsnNode call && "java/lang/Math".equals(call.owner)) {
            final String other = "min".equals(call.name) ? "max" : "min";
            return "abs".equals(call.name)
                    ? instruction
                    : new MethodInsnNode(opcode, call.owner, other, call.desc, false);
        }
        return instruction;
    }

    private record Site(ClassNode type, MethodNode method, AbstractInsnNode instruction, int index) {}
}
