/** The databases of people's data: private ones in child processes unless the operator names others. */
package io.stocking.server.database;
