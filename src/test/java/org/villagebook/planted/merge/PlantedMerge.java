package org.villagebook.planted.merge;

import java.net.Socket;
import java.sql.Connection;
import javafx.scene.Node;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.snakeyaml.engine.v2.api.Load;
import org.villagebook.planted.book.PlantedBook;
import picocli.CommandLine;

/** Breaks the rules on purpose: another room's library in every field, and a room that this one may not know. */
final class PlantedMerge {
    Connection database;
    Load yaml;
    CommandLine words;
    ReadableWorkbook workbook;
    Argon2Parameters slots;
    Node node;
    Socket network;
    PlantedBook book;
}
