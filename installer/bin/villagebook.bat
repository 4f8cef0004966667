@echo off
rem Starts Villagebook from target\app. The build fills in #{...} from pom.xml, so run the copy in target\app\bin.
rem No arguments open the desktop; everything else is passed on. Exit 3: no Java 25.
setlocal EnableExtensions DisableDelayedExpansion
set "APP=%~dp0.."
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
if not defined JAVA for /d %%h in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*") do if not defined JAVA call :try "%%~h"
if not defined JAVA goto :none

"%JAVA%" #{jvm.flags} #{jvm.quick} -cp "%APP%\lib\*" #{main.class} %*
exit /b %ERRORLEVEL%

rem A JDK says its version in its "release" file: reading that is much quicker than starting it.
:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%m in ("%%~v") do if %%m GEQ 25 set "JAVA=%~1\bin\java.exe"
exit /b

:none
rem This file is UTF-8; the console of a Chinese Windows is not, so it is switched for the two sentences.
for /f "tokens=2 delims=:" %%c in ('chcp') do set "CODEPAGE=%%c"
chcp 65001 >nul
echo 村簿需要 Java 25 或更新的版本，本机没有找到。请安装 JDK 25，或把 JAVA_HOME 指向它的文件夹。 1>&2
echo Villagebook needs Java 25 or newer and found none here. Install a JDK 25, or let JAVA_HOME name its folder. 1>&2
chcp %CODEPAGE% >nul
exit /b 3
