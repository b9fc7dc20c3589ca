@echo off
rem Starts Livret on Windows, on a Java 25 or later that it finds by itself.
rem
rem   LIVRET_JAVA          a Java home, to be used and no other
rem   LIVRET_JAVA_FOLDERS  folders that hold Java homes, separated by semicolons, instead of the usual ones
rem   LIVRET_OPTS          more options for the JVM, separated by spaces
rem   LIVRET_TRAIN         1 writes the AOT cache anew from this run (the build does this once)
rem
rem Exit code 3: no fitting Java was found. The script beside it, for POSIX shells, says why things are as they are.
setlocal EnableExtensions DisableDelayedExpansion

set "needed=25"
set "home="
for %%R in ("%~dp0..") do set "root=%%~fR"

if defined LIVRET_JAVA (
    call :fits "%LIVRET_JAVA%"
    if not defined home goto :wrongjava
    goto :found
)
call :fits "%root%\runtime"
if defined home goto :found
if defined JAVA_HOME call :fits "%JAVA_HOME%"
if defined home goto :found
for %%J in (java.exe) do set "onpath=%%~dp$PATH:J"
if defined onpath call :fits "%onpath%.."
if defined home goto :found
if not defined LIVRET_JAVA_FOLDERS set "LIVRET_JAVA_FOLDERS=%ProgramFiles%\Eclipse Adoptium;%ProgramFiles%\Java;%ProgramFiles%\Microsoft;%ProgramFiles%\Zulu;%ProgramFiles%\Amazon Corretto;%ProgramFiles%\BellSoft;%LOCALAPPDATA%\Programs\Eclipse Adoptium;%USERPROFILE%\.jdks"
set "folders=%LIVRET_JAVA_FOLDERS%"
:nextfolder
if not defined folders goto :nojava
set "rest="
for /f "tokens=1* delims=;" %%F in ("%folders%") do (
    if exist "%%F\*" for /f "delims=" %%H in ('dir /b /ad "%%F"') do call :fits "%%F\%%H"
    set "rest=%%G"
)
if defined home goto :found
set "folders=%rest%"
goto :nextfolder

:found
set "cache=%root%\lib\livret.aot"
set "jvm=-Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true"
if "%LIVRET_TRAIN%"=="1" goto :train
if exist "%cache%" (
    "%home%\bin\java.exe" %jvm% %LIVRET_OPTS% -XX:AOTCache="%cache%" -XX:AOTMode=auto -jar "%root%\lib\livret.jar" %*
) else (
    "%home%\bin\java.exe" %jvm% %LIVRET_OPTS% -jar "%root%\lib\livret.jar" %*
)
exit /b %ERRORLEVEL%

:train
del /q "%cache%" 2>nul
"%home%\bin\java.exe" %jvm% %LIVRET_OPTS% -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput -XX:AOTMode=record -XX:AOTConfiguration="%cache%.config" -jar "%root%\lib\livret.jar" %*
set "code=%ERRORLEVEL%"
if exist "%cache%.config" (
    "%home%\bin\java.exe" %jvm% %LIVRET_OPTS% -XX:AOTMode=create -XX:AOTConfiguration="%cache%.config" -XX:AOTCache="%cache%" -cp "%root%\lib\livret.jar" >nul
    del /q "%cache%.config"
)
exit /b %code%

rem Sets `home` to %1 when that is a Java home that is new enough and none was found before.
:fits
if defined home exit /b 0
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "version="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "version=%%~B"
if not defined version exit /b 1
set "major=0"
for /f "delims=.-+_ " %%V in ("%version%") do set "major=%%V"
if %major% GEQ %needed% set "home=%~f1"
exit /b 0

:wrongjava
echo livret: LIVRET_JAVA names %LIVRET_JAVA%, which is no Java %needed% or later. 1>&2
echo   hint: let it name the folder that holds bin\java.exe and release, or leave it out. 1>&2
exit /b 3

:nojava
echo livret: no Java %needed% or later was found on this machine. 1>&2
echo   hint: install one (for example Temurin %needed%, from https://adoptium.net), or let LIVRET_JAVA name its folder. 1>&2
exit /b 3
