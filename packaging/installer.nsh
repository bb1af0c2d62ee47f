# What the Windows installer does beside electron-builder's own: it keeps out of the folder that holds the office's
# data, and on leaving says where that folder is. Included in installer and uninstaller; the beginning marks it UTF-8.
# Words are chosen while it runs (1054 = Thai): strings of a language table come too early here for the compiler.

!define DATA_FOLDER "$LOCALAPPDATA\${APP_FILENAME}"

# Updating and removing empty the program's folder. Whoever chooses %LOCALAPPDATA% for it would get the data's own folder.
# $R0 says afterwards whether another folder was taken.
!macro turnAwayFromData
  StrCpy $R0 $INSTDIR "" -1
  ${If} $R0 == "\"
    StrCpy $R0 $INSTDIR -1
  ${Else}
    StrCpy $R0 $INSTDIR
  ${EndIf}
  ${If} $R0 == "$LOCALAPPDATA"
  ${OrIf} $R0 == "${DATA_FOLDER}"
  ${OrIf} ${FileExists} "$R0\saraban.db"
  ${OrIf} ${FileExists} "$R0\${APP_FILENAME}\saraban.db"
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${APP_FILENAME}"
    StrCpy $R0 "turned away"
  ${EndIf}
!macroend

# Silently (/S, /D=…) no page runs; the folder stands here already.
!macro customInit
  ${If} ${Silent}
    !insertmacro turnAwayFromData
  ${EndIf}
!macroend

!macro customPageAfterChangeDir
  Page custom keepOutOfData

  Function keepOutOfData
    !insertmacro turnAwayFromData
    ${If} $R0 == "turned away"
      ${IfNot} ${Silent}
        ${If} $LANGUAGE == 1054
          MessageBox MB_OK|MB_ICONINFORMATION "โฟลเดอร์ที่เลือกใช้เก็บข้อมูลทะเบียนของสำนักงาน ติดตั้งโปรแกรมปนกันไม่ได้$\r$\n$\r$\nจะติดตั้งที่ $INSTDIR แทน ข้อมูลทะเบียนไม่ถูกแตะต้อง"
        ${Else}
          MessageBox MB_OK|MB_ICONINFORMATION "The chosen folder holds the office's registers; the program cannot be put among them.$\r$\n$\r$\nIt goes to $INSTDIR instead. The registers are not touched."
        ${EndIf}
      ${EndIf}
    ${EndIf}
    Abort # nothing to show: on to the next page
  FunctionEnd
!macroend

!macro customUnInstall
  # The last gate: whatever way the data came into the program's folder, it is not deleted with it.
  ${If} ${FileExists} "$INSTDIR\saraban.db"
    ${If} $LANGUAGE == 1054
      MessageBox MB_OK|MB_ICONSTOP "ไม่ถอนโปรแกรม เพราะข้อมูลทะเบียนของสำนักงานอยู่ในโฟลเดอร์เดียวกัน$\r$\n$INSTDIR$\r$\n$\r$\nย้ายข้อมูลออกไปไว้ที่อื่นก่อน แล้วถอนใหม่" /SD IDOK
    ${Else}
      MessageBox MB_OK|MB_ICONSTOP "The program is not removed: the office's registers lie in the same folder.$\r$\n$INSTDIR$\r$\n$\r$\nMove them elsewhere first, then remove it again." /SD IDOK
    ${EndIf}
    Abort "saraban.db lies in $INSTDIR"
  ${EndIf}

  ${IfNot} ${isUpdated}
  ${AndIf} ${FileExists} "${DATA_FOLDER}\*.*"
    ${If} $LANGUAGE == 1054
      MessageBox MB_OK|MB_ICONINFORMATION "ข้อมูลทะเบียนของสำนักงานยังอยู่ครบ ไม่ถูกลบไปกับโปรแกรม$\r$\nอยู่ที่ ${DATA_FOLDER}$\r$\n$\r$\nถ้าเลือกโฟลเดอร์ข้อมูลหรือที่สำรองไว้ที่อื่น ข้อมูลที่นั่นก็ยังอยู่เช่นกัน" /SD IDOK
    ${Else}
      MessageBox MB_OK|MB_ICONINFORMATION "The office's registers are kept; they are not removed with the program.$\r$\nThey are in ${DATA_FOLDER}$\r$\n$\r$\nData and backups in folders chosen elsewhere are kept too." /SD IDOK
    ${EndIf}
    DetailPrint "Kept: ${DATA_FOLDER}"
  ${EndIf}
!macroend
