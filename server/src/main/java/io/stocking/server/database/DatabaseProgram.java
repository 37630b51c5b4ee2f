package io.stocking.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A database's program as we run it: what it is started with, and how to tell that it is there. */
interface DatabaseProgram {
    /** Names its log and pid file. */
    String name();

    /** Where it runs and keeps everything. */
    Path folder();

    /** The command line that makes it listen on {@code port}; a program, then its options. */
    List<String> command(int port);

    /** All it is started with but the port: two that agree in this are the same program with the same settings. */
    String terms();

    /** Writes what it reads at its start. */
    default void prepare(final int port) throws IOException {}

    /** Whether it serves on {@code port}. */
    boolean isUp(int port);

    /** Whether it serves on {@code port} and takes our password. */
    boolean takesPassword(int port);
}
