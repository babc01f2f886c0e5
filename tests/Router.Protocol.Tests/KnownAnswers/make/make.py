"""Writes all known answers. The files are the authority; this only saves typing them in hex."""
import broken
import commands
import events
import forms
import forms_frame
import forms_text
import results
import vocabulary

for part in (events, commands, results, vocabulary, forms, forms_frame, forms_text, broken):
    part.write()
